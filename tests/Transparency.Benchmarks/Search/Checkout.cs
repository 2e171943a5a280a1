// Where the benchmark finds the theme.

namespace Transparency.Benchmarks.Search;

/// <summary>The repository that the benchmark is run in.</summary>
public static class Checkout
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Transparency.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The benchmark is run within the repository.");
    }
}
