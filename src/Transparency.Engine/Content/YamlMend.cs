// Says in plain words what the YAML library could not read, by looking at the line where it stopped.

using System.Text.RegularExpressions;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Content;

/// <summary>Turns the library's complaint into what to type instead.</summary>
internal static partial class YamlMend
{
    private const string Rule = "Write each setting on its own line as a name, a colon, a space and a value, for example title: Annual report";

    /// <summary>Reports what stands at the place where the library stopped.</summary>
    public static void Report(SourceFile file, int start, int length, int at, DiagnosticBag bag)
    {
        at = Math.Clamp(at, start, start + length);
        var line = file.Span(at).Line;
        var first = file.Span(start).Line;
        // The library stops at what follows: look at its line, then at the lines above.
        for (var number = Math.Min(line, LastLine(file, start, length)); number >= Math.Max(first, line - 2); number--)
        {
            if (Explain(file, number) is { } found)
            {
                bag.Add(found);
                return;
            }
        }

        bag.ErrorAt(file, ContentCodes.Settings, "The settings cannot be understood from here on.", file.Span(at), Rule + ".");
    }

    /// <summary>Reports a bracket that is never closed.</summary>
    public static void ReportUnclosed(SourceFile file, int start, int at, DiagnosticBag bag)
    {
        var open = file.Text.LastIndexOfAny(['[', '{'], Math.Max(start, at));
        bag.ErrorAt(
            file, ContentCodes.Settings, "A bracket is opened here and not closed.", file.Span(Math.Max(start, open)),
            "Close it on the same line, for example figures: [spent, left]; put a text that holds brackets in double quotes.");
    }

    private static int LastLine(SourceFile file, int start, int length) => file.Span(Math.Max(start, start + length - 1)).Line;

    private static Diagnostic? Explain(SourceFile file, int number)
    {
        var line = file.Line(number);
        if (line.Trim().Length == 0 || line.TrimStart().StartsWith('#')) return null;
        var setting = Setting().Match(line);
        return setting.Success ? ExplainValue(file, number, setting) : ExplainLine(file, number, line);
    }

    private static Diagnostic? ExplainValue(SourceFile file, int number, Match setting)
    {
        var name = setting.Groups["name"].Value;
        var value = setting.Groups["value"].Value;
        var column = setting.Groups["value"].Index + 1;
        Diagnostic Told(string code, string message, string hint, int skip = 0, int length = 1) => new(
            Severity.Error, code, message, new(file.Path, number, column + skip, Math.Max(1, length)), hint, SourceLine: file.Line(number));

        if (value is ['"' or '\'', ..]) return ExplainQuotes(name, value, Told);
        if (value is ['[' or '{', .. var inner] && (inner.Contains(']') || inner.Contains('}')))
        {
            return Told(
                ContentCodes.NeedsQuotes, $"The text of \"{name}\" begins with a bracket, which begins a list.",
                $"Put the whole text in double quotes: {name}: {Quoted(value)}", 0, value.Length);
        }

        if (value is ['[' or '{', ..]) return Told(ContentCodes.Settings, "A bracket is opened here and not closed.", "Close it on the same line.");
        if (value is ['@' or '`' or '%' or '*' or '&' or '!' or '|' or '>' or ',' or ']' or '}' or '?' or '-', ..])
        {
            return Told(
                ContentCodes.NeedsQuotes, $"A text that begins with {value[0]} has a meaning of its own here.",
                $"Put the whole text in double quotes: {name}: {Quoted(value)}", 0, 1);
        }

        var colon = value.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 && value.EndsWith(':')) colon = value.Length - 1;
        return colon < 0 ? null : Told(
            ContentCodes.NeedsQuotes, $"The text of \"{name}\" has a colon in it.",
            $"Put the whole text in double quotes: {name}: {Quoted(value)}", colon);
    }

    private static Diagnostic? ExplainQuotes(string name, string value, Func<string, string, string, int, int, Diagnostic> told)
    {
        var quote = value[0];
        var close = Closing(value, quote);
        if (close < 0)
        {
            return told(
                ContentCodes.Quotes, $"The text of \"{name}\" begins with a quotation mark that is never closed.",
                $"Write {quote} at the end of the text as well.", 0, 1);
        }

        if (close < value.Length - 1)
        {
            return told(
                ContentCodes.Quotes, $"The text of \"{name}\" goes on after its closing quotation mark.",
                $"Put the whole text in quotes: {name}: {Quoted(quote == '\'' ? Unquoted(value) : value)}", close + 1, value.Length - close - 1);
        }

        return value.Contains('\\', StringComparison.Ordinal)
            ? told(
                ContentCodes.Quotes, $"The text of \"{name}\" has a backslash in double quotes, where it has a meaning of its own.",
                $"Use single quotes: {name}: '{value[1..^1].Replace("'", "''", StringComparison.Ordinal)}'", value.IndexOf('\\', StringComparison.Ordinal), 1)
            : null;
    }

    private static Diagnostic? ExplainLine(SourceFile file, int number, string line)
    {
        var text = line.TrimStart();
        var column = line.Length - text.Length + 1;
        Diagnostic Told(string message, string hint, int skip = 0) => new(
            Severity.Error, ContentCodes.Settings, message, new(file.Path, number, column + skip, Math.Max(1, text.TrimEnd().Length - skip)), hint, SourceLine: line);

        if (NoSpace().Match(text) is { Success: true } tight)
        {
            var name = tight.Groups["name"].Value;
            return Told($"There is no space after the colon of \"{name}\".", $"Write a space: {name}: {tight.Groups["value"].Value.TrimEnd()}", name.Length);
        }

        if (text.StartsWith("- ", StringComparison.Ordinal) || text.Contains(": ", StringComparison.Ordinal)) return null;
        return text.TrimEnd().EndsWith(':') ? null : Told("This line is not a setting: it has no name with a colon.", Rule + ". A text that goes on to the next line goes in double quotes.");
    }

    // In double quotes, a quote is escaped with a backslash; in single quotes it is doubled.
    private static int Closing(string value, char quote)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (quote == '"' && value[i] == '\\') i++;
            else if (quote == '\'' && value[i] == quote && i + 1 < value.Length && value[i + 1] == quote) i++;
            else if (value[i] == quote) return i;
        }

        return -1;
    }

    // 'it's'  ->  it's
    private static string Unquoted(string value) => value.Trim('\'');

    private static string Quoted(string value) => value.Contains('"') || value.Contains('\\')
        ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
        : $"\"{value}\"";

    [GeneratedRegex(@"^\s*(?:- +)?(?<name>[A-Za-z0-9_.-]+):[ \t]+(?<value>\S.*?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^(?:- +)?(?<name>[A-Za-z0-9_-]+):(?<value>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoSpace();
}
