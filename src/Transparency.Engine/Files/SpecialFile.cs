// Pipes, sockets and devices, which look like files.

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Transparency.Engine.Files;

/// <summary>Tells them from files without waiting for whoever is to write into them.</summary>
internal static partial class SpecialFile
{
    // Of open(2).
    private const int NonBlockingOnLinux = 0x800;
    private const int NonBlockingOnMac = 0x4;

    /// <summary>Whether reading might never end. Only what claims to be empty can be.</summary>
    public static bool Is(FileInfo file)
    {
        if (OperatingSystem.IsWindows() || file.Length > 0) return false;
        var descriptor = Open(file.FullName, OperatingSystem.IsMacOS() ? NonBlockingOnMac : NonBlockingOnLinux);

        // A socket cannot be opened at all; a file that may not be read is told of where it is read.
        if (descriptor < 0) return false;
        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        return !stream.CanSeek;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);
}
