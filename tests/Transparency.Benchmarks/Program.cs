// Benchmarks that anyone can run. Speed is told as ratios within one run, never asserted.

using Transparency.Benchmarks.Search;

if (args is not ["search", .. var sizes])
{
    Console.Error.WriteLine("""
        dotnet run --configuration Release --project tests/Transparency.Benchmarks -- search 1000 10000 50000

        Builds the search index of made-up grants, and Pagefind's of the same (needs npm), and opens both in Chromium.
        """);
    return 2;
}

await SearchBenchmark.Run([.. sizes.Select(int.Parse)]);
return 0;
