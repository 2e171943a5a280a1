// How many comparisons were made, and how they came out.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>Comparisons of figures and of paragraph numbers.</summary>
/// <param name="Compared">All.</param>
/// <param name="Agreed">Those whose sides agree.</param>
/// <param name="Acknowledged">Those that differ, and of which the content says so.</param>
public sealed record CheckCounts(int Compared, int Agreed, int Acknowledged)
{
    public static CheckCounts Of(SiteModel model) => new(
        model.Checks.Count + model.Numbers.Count,
        model.Checks.Count(c => c.Outcome == CheckOutcome.Passed) + model.Numbers.Count(n => n.Agrees),
        model.Checks.Count(c => c.Outcome == CheckOutcome.Acknowledged) + model.Numbers.Count(n => !n.Agrees && n.Publication.RepeatedNumbers is not null));
}
