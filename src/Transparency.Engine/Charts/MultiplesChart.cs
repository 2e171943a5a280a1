// A small chart for each of several things, all of one scale.

namespace Transparency.Engine.Charts;

public static class MultiplesChart
{
    /// <param name="about">What it shows.</param>
    /// <param name="panels">One chart each; its items are the periods.</param>
    /// <param name="tick">A number of the axis in words.</param>
    public static ChartDrawing Draw(ChartAbout about, IReadOnlyList<ChartSeries> panels, Func<decimal, string> tick)
    {
        var scale = Scale.FromNought(panels.SelectMany(p => p.Items).Select(i => i?.Value).OfType<decimal>());
        return new([.. panels.Select((panel, i) =>
        {
            IReadOnlyList<ChartItem> items = [.. panel.Items.OfType<ChartItem>()];
            var words = string.Join("; ", items.Select(item => $"{item.Label}: {item.Text}"));
            return new ChartPicture(panel.Label, BarChart.Draw(new($"{about.Id}-{i + 1}", $"{panel.Label}: {words}", ""), items, tick, scale));
        })], []);
    }
}
