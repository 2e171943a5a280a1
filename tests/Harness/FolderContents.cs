// All files of a folder, to lay over another or to compare.

namespace Transparency.Tests.Harness;

/// <summary>Copies and compares folders byte for byte.</summary>
internal static class FolderContents
{
    /// <summary>Every file by its path with forward slashes, in ordinal order.</summary>
    public static SortedDictionary<string, byte[]> Read(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Files(folder)) files[file] = File.ReadAllBytes(Path.Combine(folder, file));
        return files;
    }

    /// <summary>Copies every file, over those that are there.</summary>
    public static void Copy(string from, string to, Func<string, bool>? only = null)
    {
        foreach (var file in Files(from).Where(only ?? (_ => true)))
        {
            var target = Path.Combine(to, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, file), target, overwrite: true);
        }
    }

    /// <summary>Fails with the paths that are in one folder only or whose bytes differ.</summary>
    public static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual)
    {
        var missing = expected.Keys.Except(actual.Keys).Select(path => $"missing: {path}");
        var added = actual.Keys.Except(expected.Keys).Select(path => $"added: {path}");
        var changed = expected.Keys.Intersect(actual.Keys)
            .Where(path => !expected[path].AsSpan().SequenceEqual(actual[path]))
            .Select(path => $"differs at byte {expected[path].AsSpan().CommonPrefixLength(actual[path])}: {path}");
        var differences = missing.Concat(added).Concat(changed).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(20)));
    }

    /// <summary>Fails with the first file under <paramref name="folder"/> whose path or text holds <paramref name="text"/>, in capitals or not.</summary>
    public static void AssertNowhere(string text, string folder)
    {
        foreach (var (path, bytes) in Read(folder))
            Assert.False(path.Contains(text, StringComparison.OrdinalIgnoreCase) || System.Text.Encoding.UTF8.GetString(bytes).Contains(text, StringComparison.OrdinalIgnoreCase), $"{path} tells what is not published.");
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
}
