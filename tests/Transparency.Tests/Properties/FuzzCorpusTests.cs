using Transparency.Fuzzing;

namespace Transparency.Tests.Properties;

/// <summary>Every kind of input that the fuzzer found is read again.</summary>
public sealed class FuzzCorpusTests
{
    public static TheoryData<string> Names => [.. Readers.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reader_bears_all_that_was_found(string reader)
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "cases", "fuzz", reader));
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var fault = Record.Exception(() => Readers.All[reader](File.ReadAllBytes(file)));
            Assert.True(fault is null, $"{file}: {fault}");
        }
    }
}
