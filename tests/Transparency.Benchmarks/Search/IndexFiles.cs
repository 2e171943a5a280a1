// The files of an index on the disk.

using System.Security.Cryptography;

namespace Transparency.Benchmarks.Search;

/// <summary>Counts, weighs and compares.</summary>
public static class IndexFiles
{
    public static (double Kilobytes, int Files) Of(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(IsIndex).ToList();
        return (files.Sum(f => f.Length) / 1e3, files.Count);
    }

    /// <summary>Whether two folders have the same files with the same bytes.</summary>
    public static bool AreSame(string one, string other) => Hashes(one).SequenceEqual(Hashes(other));

    private static IEnumerable<string> Hashes(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(IsIndex)
            .Select(f => $"{Path.GetRelativePath(folder, f.FullName)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f.FullName)))}")
            .Order(StringComparer.Ordinal);

    // The page that searches lies in the same folder.
    private static bool IsIndex(FileInfo file) => file.Extension != ".html";
}
