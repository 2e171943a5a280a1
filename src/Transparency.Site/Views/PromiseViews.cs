// What a document promises, beside its text.

using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>A commitment.</summary>
/// <param name="Title">What was promised, leading to its paragraph.</param>
/// <param name="When">By when, in words; null where no date is given.</param>
/// <param name="Standing">What the content shows of it.</param>
[TemplateView]
public sealed partial record PromiseView(LinkView Title, string? When, string Standing);

internal static class PromiseViews
{
    /// <summary>The commitments of a document in the order of its paragraphs; none where it has no source or promises nothing.</summary>
    public static IReadOnlyList<PromiseView> Of(SiteModel model, Publication publication) =>
    [
        .. from promise in Promises.All(model)
           where publication.Source is { } source && promise.Row.Text("source") == source
           let place = model.Places.Of(Provenance.Of(promise.Row)!)
           orderby place.Order
           select new PromiseView(
               new(promise.Row.Text("title") ?? promise.Row.Key, place.Url),
               promise.Due?.Words ?? promise.Row.Text("due_label"),
               PromiseWords.Briefly(promise.Standing))
    ];
}
