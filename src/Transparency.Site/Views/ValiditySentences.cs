// What a page says about the time of its subject: until when it was there, what it was made from, what it became.

using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>A sentence, or several, with links in it.</summary>
[TemplateView]
public sealed partial record SentenceView(IReadOnlyList<LinkView> Words);

/// <summary>Sentences about an entry of a register; none where neither days nor successors are known.</summary>
public static class ValiditySentences
{
    public static IReadOnlyList<SentenceView> Of(SiteModel model, string register, string id)
    {
        if (model.Data.ValidityOf(register) is not { } validity) return [];
        List<SentenceView> sentences = [];
        var words = new Words(model, register, validity);
        if (validity.LastDay(id) is { } last) sentences.Add(new(words.End(id, last)));
        if (words.Beginning(id) is { Count: > 0 } beginning) sentences.Add(new(beginning));
        return sentences;
    }

    private sealed class Words(SiteModel model, string register, Validity validity)
    {
        private bool IsOfAreas => register == "areas";

        private string Noun => register switch { "areas" => "an area", "funds" => "a fund", "organisations" => "an organisation", _ => "in force" };

        public List<LinkView> End(string id, DateOnly last)
        {
            var name = model.NameOf(register, id);
            var successors = validity.Successors(id);
            if (last >= model.Date)
            {
                List<LinkView> ahead = [Text($"{name} is {Noun} until {Format.Date(last)}.")];
                if (successors.Count > 0) ahead.AddRange([Text(IsOfAreas ? " Then it becomes part of " : " Then it is followed by "), .. Names(successors), Text(".")]);
                return ahead;
            }

            List<LinkView> words = [Text($"{name} was {Noun} until {Format.Date(last)}.")];
            if (successors.Count == 0) return words;
            var isNow = successors.All(s => validity.IsInForce(s, model.Date));
            var became = (IsOfAreas, isNow, successors.Count > 1) switch
            {
                (false, _, _) => " It was followed by ",
                (true, _, true) => " It was divided and is now part of ",
                (true, true, false) => " It is now part of ",
                _ => " It became part of ",
            };
            words.AddRange([Text(became), .. Names(successors), Text(".")]);
            var today = validity.InPlaceOf(id, Period.Of(model.Date));
            if (!isNow && today.Count > 0) words.AddRange([Text(" In its place there is now "), .. Names(today), Text(".")]);
            return words;
        }

        public List<LinkView> Beginning(string id)
        {
            var predecessors = validity.Predecessors(id);
            if (validity.FirstDay(id) is not { } first)
            {
                var ended = predecessors.Where(p => validity.On(p, model.Date) == Standing.Former).ToList();
                return ended.Count == 0 ? [] : [Text("It has taken the place of "), .. Names(ended), Text(".")];
            }

            var hasBegun = first <= model.Date;
            if (predecessors.Count == 0) return [Text(hasBegun ? $"It is {Noun} since {Format.Date(first)}." : $"It will be {Noun} from {Format.Date(first)}.")];
            return [Text($"{(hasBegun ? "Formed" : "It will be formed")} on {Format.Date(first)} from "), .. Names(predecessors), Text(".")];
        }

        private static LinkView Text(string text) => new(text, null);

        private IEnumerable<LinkView> Names(IReadOnlyList<string> ids) => ids.SelectMany((id, i) =>
        {
            var link = new LinkView(model.NameOf(register, id), model.UrlOf(register, id));
            return i == 0 ? new[] { link } : [Text(i == ids.Count - 1 ? " and " : ", "), link];
        });
    }
}
