// A second name for the same bytes: how an unchanged file gets into a new tree without being written.

using System.Runtime.InteropServices;

namespace Transparency.Engine.Files;

/// <summary>Makes hard links, or copies where the file system has none.</summary>
internal static partial class HardLink
{
    public static void OrCopy(string existing, string added)
    {
        if (!TryLink(existing, added)) File.Copy(existing, added);
    }

    private static bool TryLink(string existing, string added) =>
        OperatingSystem.IsWindows() ? CreateHardLink(added, existing, 0) : Link(existing, added) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string added);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string added, string existing, nint security);
}
