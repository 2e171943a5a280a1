// The last words of a run that went wrong through no fault of the content.

namespace Transparency.Site.Commands;

/// <summary>Tells a fault of the machine (a full disk, a forbidden folder) from one of the program.</summary>
internal static class Fault
{
    /// <summary>Writes what happened and what to do about it; returns the exit code.</summary>
    public static int Report(Exception fault, IReadOnlyList<string> args, Terminal terminal)
    {
        terminal.ClearProgress();
        if (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"The computer could not read or write: {fault.Message}");
            terminal.Error.WriteLine("The last good site is untouched. See whether the disk is full and the folder may be written to, then try again.");
            return ExitCode.Fault;
        }

        if (fault is OutOfMemoryException or AggregateException { InnerException: OutOfMemoryException })
        {
            terminal.Error.WriteLine("The computer has too little memory free to build this site.");
            terminal.Error.WriteLine("The last good site is untouched. Close other programs, or build on a computer with more memory.");
            return ExitCode.Fault;
        }

        terminal.Error.WriteLine("This is a fault of Transparency, not of your content. The last good site is untouched.");
        terminal.Error.WriteLine("Please report it to the people who look after the program, with these lines:");
        terminal.Error.WriteLine();
        terminal.Error.WriteLine($"transparency {string.Join(' ', args)}");
        terminal.Error.WriteLine($"{System.Runtime.InteropServices.RuntimeInformation.OSDescription}, .NET {Environment.Version}");
        terminal.Error.WriteLine(fault);
        return ExitCode.Fault;
    }
}
