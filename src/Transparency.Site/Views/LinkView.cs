// Small things that many templates show.

using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>A link; <paramref name="Url"/> is null for plain text.</summary>
[TemplateView]
public sealed partial record LinkView(string Text, string? Url, string? Note = null);

/// <summary>A label and what it says, for description lists. A missing value is shown as "not stated".</summary>
[TemplateView]
public sealed partial record FactView(string Label, IReadOnlyList<LinkView> Values)
{
    public static FactView Of(string label, string? text, string? url = null) =>
        new(label, text is { Length: > 0 } ? [new LinkView(text, url)] : []);
}

/// <summary>A document in a list.</summary>
[TemplateView]
public sealed partial record DocumentLinkView(string Title, string Url, string Summary, string? DateLabel, string Kind)
{
    public static DocumentLinkView Of(Publication publication) =>
        new(publication.Title, publication.Url, publication.Summary, publication.DateLabel, publication.Kind.Id);
}
