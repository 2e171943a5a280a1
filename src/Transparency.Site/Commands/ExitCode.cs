// What the process answers to its caller.

namespace Transparency.Site.Commands;

/// <summary>The exit codes, the same for every command.</summary>
internal static class ExitCode
{
    /// <summary>Done, with nothing wrong or with warnings only.</summary>
    public const int Clean = 0;

    /// <summary>The content has errors; the last good site is untouched.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command was not understood, or a folder that it needs is not there.</summary>
    public const int Usage = 2;

    /// <summary>A fault of the program or of the machine, not of the content.</summary>
    public const int Fault = 70;
}
