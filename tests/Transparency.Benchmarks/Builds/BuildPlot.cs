// A line for each contender over the sizes of the corpus, both axes by powers of ten.

using System.Globalization;
using System.Net;
using System.Text;

namespace Transparency.Benchmarks.Builds;

/// <summary>Draws as SVG, each line with its name at its end.</summary>
public static class BuildPlot
{
    private const int Width = 900;
    private const int Height = 520;
    private const int Left = 60;
    private const int Right = 300;
    private const int Top = 50;
    private const int Bottom = 50;
    private const double TextHeight = 16;

    private static readonly string[] Colours = ["#0b6e4f", "#3a86ff", "#8d99ae", "#d00000", "#f48c06", "#9d4edd", "#7f5539", "#2b2d42", "#e83f6f", "#6c757d"];

    /// <param name="file">Where to.</param>
    /// <param name="title">What is drawn, with its unit.</param>
    /// <param name="runs">A run for each size.</param>
    /// <param name="of">The figure that is drawn.</param>
    public static void Write(string file, string title, IReadOnlyList<BuildRun> runs, Func<Figures, double> of)
    {
        var lines = runs.SelectMany(r => r.Contenders.Where(IsDrawn).Select(c => (c.Name, Size: (double)r.Projects, Value: of(c)))).Where(p => p.Value > 0).GroupBy(p => p.Name).ToList();
        var (least, most) = (Math.Floor(Math.Log10(lines.Min(l => l.Min(p => p.Value)))), Math.Ceiling(Math.Log10(lines.Max(l => l.Max(p => p.Value)))));
        var (first, last) = (Math.Log10(runs[0].Projects), Math.Log10(Math.Max(runs[^1].Projects, runs[0].Projects * 10)));
        double X(double size) => Left + ((Math.Log10(size) - first) / (last - first) * (Width - Left - Right));
        double Y(double value) => Height - Bottom - ((Math.Log10(value) - least) / (most - least) * (Height - Top - Bottom));

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="{title}, by number of projects">
            <rect width="{Width}" height="{Height}" fill="#fff"/>
            <text x="{Left}" y="24" font-size="15" font-weight="bold">{title}, by number of projects</text>

            """);
        for (var power = least; power <= most; power++)
        {
            var y = Y(Math.Pow(10, power));
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {y:0.#}H{Width - Right}\" stroke=\"#ccc\"/><text x=\"{Left - 8}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{Math.Pow(10, power):0.###}</text>\n");
        }

        foreach (var run in runs)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(run.Projects):0.#}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{run.Projects:N0}</text>\n");

        // Names keep clear of one another.
        var free = double.NegativeInfinity;
        foreach (var (line, colour) in lines.Select((l, i) => (Points: l.ToList(), Colours[i % Colours.Length])).OrderBy(l => Y(l.Points[^1].Value)))
        {
            var end = line[^1];
            free = Math.Max(Y(end.Value) + 4, free + TextHeight);
            svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{string.Join(' ', line.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.Size):0.#},{Y(p.Value):0.#}")))}\"/>\n");
            foreach (var point in line) svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(point.Size):0.#}\" cy=\"{Y(point.Value):0.#}\" r=\"3\" fill=\"{colour}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width - Right + 12}\" y=\"{free:0.#}\" fill=\"{colour}\">{WebUtility.HtmlEncode(end.Name)}</text>\n");
        }

        File.WriteAllText(file, svg.Append("</svg>\n").ToString());
    }

    // Whole sites, and copies of them.
    // What copying takes is drawn for the whole product and for Hugo alone: more lines could not be told apart.
    private static bool IsDrawn(Figures figures) => figures.Files > 0 || figures.Name == BuildBenchmark.Copy(Contenders.Ours) || figures.Name == BuildBenchmark.Copy(Contenders.Hugo);
}
