// What to mind about a row or a table: words, with links among them.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>A note in pieces: those with an address are links.</summary>
[TemplateView]
public sealed partial record NoteView(IReadOnlyList<LinkView> Parts)
{
    public static NoteView Of(string text) => new([new LinkView(text, null)]);

    /// <summary>What a check found: the value that stands in the other place beside the one here, or the outcome in a sentence.</summary>
    public static NoteView Of(SiteModel model, CheckNote note)
    {
        var result = note.Result;
        var check = new LinkView("See the check", Addresses.Check(CheckViews.Anchor(result)));
        if (!note.IsSideBySide) return new([new(CheckText.Sentence(result) + " ", null), check, new(".", null)]);

        var there = model.Places.Of(note.There.Places[0]);
        var seen = CheckText.SeenFrom(result, note.Here, note.There) is { } difference ? $": {difference}" : "";
        var outcome = result.Outcome == CheckOutcome.Acknowledged
            ? $"{seen}. {CheckText.Reason(result.Reason)} "
            : $"{seen}, within the {Format.Number(result.Declaration.Tolerance, null)} that the check allows. ";
        return new([new($"{note.Here.Text} here; {note.There.Text} in ", null), new(there.Label, there.Url), new(outcome, null), check, new(".", null)]);
    }
}
