// Where a command writes, and what the reader's end of it can show.

namespace Transparency.Site.Commands;

/// <summary>The two streams of a process, with what may be used on them.</summary>
/// <param name="Output">Answers: the summary, and the messages as annotations or JSON.</param>
/// <param name="Error">Messages as text, progress, and what was wrong with the command.</param>
/// <param name="Colours">Whether <paramref name="Error"/> shows colours.</param>
/// <param name="Progress">Whether <paramref name="Error"/> may be rewritten in place.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool Colours = false, bool Progress = false)
{
    private const string ClearLine = "\r\u001b[2K";

    /// <summary>
    /// The process's own streams. Colours only on a terminal and without NO_COLOR (no-color.org); progress only on a
    /// terminal and outside CI.
    /// </summary>
    public static Terminal OfProcess()
    {
        var shows = !Console.IsErrorRedirected
            && Environment.GetEnvironmentVariable("TERM") != "dumb"
            && (!OperatingSystem.IsWindows() || IsSet("WT_SESSION") || IsSet("TERM"));
        return new(Console.Out, Console.Error, shows && !IsSet("NO_COLOR"), shows && !IsSet("CI"));

        static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
    }

    /// <summary>Shows what is being done, on one line that the next call replaces.</summary>
    public void ShowProgress(string stage)
    {
        if (Progress) Error.Write($"{ClearLine}{stage} …");
    }

    public void ClearProgress()
    {
        if (Progress) Error.Write(ClearLine);
    }
}
