// A folder that is gone after the test.

namespace Transparency.Tests.Harness;

/// <summary>An empty folder outside the repository.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("transparency-").FullName;

    /// <summary>A path below it, with forward slashes.</summary>
    public string this[string path] => System.IO.Path.Combine(Path, path);

    /// <summary>Writes a text file and the folders that lead to it.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    /// <summary>Writes a file of bytes and the folders that lead to it.</summary>
    public void Put(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
