// A folder of its own for each test.

namespace Transparency.Tests.Files;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("transparency-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Put(string name, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
