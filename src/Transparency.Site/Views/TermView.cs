// An abbreviation with what it stands for.

using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>A short form; <paramref name="Anchor"/> is its place in the glossary.</summary>
[TemplateView]
public sealed partial record TermView(string Term, string Meaning, string? Note, string Anchor)
{
    public static TermView Of(GlossaryTerm term) => new(term.Term, term.Meaning, term.Note, "term-" + Addresses.AnchorOf(term.Term));
}
