// Where lines of text end.

namespace Transparency.Engine.Images;

/// <summary>Fits texts into a width.</summary>
public static class TextLines
{
    private const string Ellipsis = "…";

    /// <summary>A text on at most so many lines; what does not fit is cut off the last.</summary>
    public static IReadOnlyList<string> Wrap(string text, Typeface face, int width, int most)
    {
        List<string> lines = [];
        var rest = Spaced(text);
        while (rest.Length > 0 && lines.Count < most - 1)
        {
            var end = End(rest, face.Fitting(rest, width));
            lines.Add(rest[..end]);
            rest = rest[end..].TrimStart();
        }

        if (rest.Length > 0) lines.Add(Shortened(rest, face, width));
        return lines;
    }

    /// <summary>A text on one line; cut after a word, with an ellipsis, where it does not fit.</summary>
    public static string Shortened(string text, Typeface face, int width)
    {
        var line = Spaced(text);
        if (face.Fitting(line, width) == line.Length) return line;
        var end = End(line, face.Fitting(line, width - face.Width(Ellipsis)));
        return line[..end].TrimEnd(' ', ',', ':', ';', '–', '-') + Ellipsis;
    }

    // After the last word that fits; within a word that fills the line.
    private static int End(string text, int fitting)
    {
        if (fitting == text.Length) return fitting;
        var space = text.LastIndexOf(' ', fitting);
        return space > 0 ? space : Math.Max(fitting, 1);
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
