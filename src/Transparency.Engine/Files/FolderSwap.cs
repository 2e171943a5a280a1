// Two folders change names in one step, so that there is no moment without a site.

using System.Runtime.InteropServices;

namespace Transparency.Engine.Files;

/// <summary>Exchanges two folders of the same parent.</summary>
internal static partial class FolderSwap
{
    private const int CurrentFolder = -100;
    private const uint RenameExchange = 2;
    private const uint RenameSwap = 2;

    /// <summary>True when the system did it in one step; false when it cannot, and nothing has happened.</summary>
    public static bool TryExchange(string one, string other)
    {
        try
        {
            if (OperatingSystem.IsLinux()) return RenameAt2(CurrentFolder, one, CurrentFolder, other, RenameExchange) == 0;
            return OperatingSystem.IsMacOS() && RenameX(one, other, RenameSwap) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // An older C library.
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oneFolder, string one, int otherFolder, string other, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameX(string one, string other, uint flags);
}
