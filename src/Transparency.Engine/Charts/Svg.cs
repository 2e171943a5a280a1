// Writes SVG markup: elements, attributes, text, all escaped.

using System.Globalization;
using System.Text;
using Transparency.Engine.Theming;

namespace Transparency.Engine.Charts;

/// <summary>A drawing as it grows.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _markup = new();
    private readonly Stack<string> _open = new();

    /// <summary>Begins a drawing that is as wide as its place, and says what it shows to those who do not see it.</summary>
    /// <param name="about">What it shows.</param>
    /// <param name="height">In em, so that it grows with the reader's type.</param>
    public static Svg OfHeight(ChartAbout about, double height) => Begin(about, "chart", [("width", "100%"), ("height", Em(height))]);

    /// <summary>Begins a drawing with coordinates of its own, which keeps its shape; one that is only to be seen where nothing is said of it.</summary>
    public static Svg OfShape(ChartAbout? about, string kind, double width, double height) =>
        Begin(about, $"chart {kind}", [("viewBox", $"0 0 {Number(width)} {Number(height)}")]);

    public static string Em(double value) => Number(value) + "em";

    public static string Percent(double share) => Number(share * 100) + "%";

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>An element; attributes whose value is null are left out.</summary>
    public Svg Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _markup.Append('>');
        _open.Push(name);
        return this;
    }

    public Svg Close()
    {
        _markup.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element without content.</summary>
    public Svg Add(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _markup.Append("/>");
        return this;
    }

    /// <summary>An element with words in it.</summary>
    public Svg Words(string name, string words, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        _markup.Append(Html.Escape(words));
        return Close();
    }

    /// <summary>A line of text.</summary>
    /// <param name="x">With its unit.</param>
    /// <param name="y">Of the base line, in em.</param>
    public Svg Text(string words, string x, double y, string? kind = null, string? anchor = null, string? shift = null) =>
        // A size of type on the text itself would change what an em of its place is.
        Open("text", ("x", x), ("y", Em(y)), ("dx", shift), ("text-anchor", anchor)).Words("tspan", words, ("class", kind)).Close();

    public Html Done()
    {
        while (_open.Count > 0) Close();
        return new(_markup.ToString());
    }

    private static Svg Begin(ChartAbout? about, string kind, ReadOnlySpan<(string Name, string? Value)> size)
    {
        var svg = new Svg();
        if (about is null) return svg.Open("svg", [("class", kind), ("aria-hidden", "true"), .. size]);
        var description = about.Description.Length > 0 ? about.Id + "-words" : null;
        svg.Open("svg", [("class", kind), ("role", "img"), ("aria-label", about.Finding), ("aria-describedby", description), .. size]);
        if (description is not null) svg.Words("desc", about.Description, ("id", description));
        return svg;
    }

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _markup.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            if (value is not null) _markup.Append(' ').Append(key).Append("=\"").Append(Html.Escape(value)).Append('"');
        }
    }
}
