// What abbreviations stand for, all in one place.

using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the glossary shows.</summary>
[TemplateView]
public sealed partial record GlossaryView(IReadOnlyList<TermView> Terms);

public static class GlossaryPage
{
    public static IEnumerable<Page> Pages(SiteModel model)
    {
        if (model.Glossary.Count == 0) yield break;
        yield return new(
            Addresses.Glossary,
            "glossary",
            "Abbreviations",
            "What the short forms in the documents and on these pages stand for.",
            [Page.HomeCrumb],
            new GlossaryView([.. model.Glossary.Select(TermView.Of)]));
    }
}
