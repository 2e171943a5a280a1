// Texts that are written down, and written anew when asked.

namespace Transparency.Tests.Harness;

/// <summary>With <c>SNAPSHOTS=overwrite</c> in the environment, what tests expect is written anew, to be read before it is committed.</summary>
internal static class Snapshot
{
    public static bool IsOverwritten { get; } = Environment.GetEnvironmentVariable("SNAPSHOTS") == "overwrite";

    /// <summary>Fails unless the file says exactly this; or writes it.</summary>
    public static void Compare(string path, string actual)
    {
        if (IsOverwritten)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(
            File.Exists(path),
            $"No expectation yet. Run the tests with SNAPSHOTS=overwrite, then read {Path.GetRelativePath(Repository.Root, path)}. The messages are:\n{actual}");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
