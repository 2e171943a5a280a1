// What a chart shows, in words.

namespace Transparency.Engine.Charts;

/// <summary>What everyone is told of a chart, seen or heard.</summary>
/// <param name="Id">Its id on the page; the ids within it begin with this.</param>
/// <param name="Finding">What it shows, in one sentence.</param>
/// <param name="Description">Its values in words; empty where the finding has them.</param>
public sealed record ChartAbout(string Id, string Finding, string Description);
