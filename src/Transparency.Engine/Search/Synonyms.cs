// Words that mean the same: where one form stands, the others are found.

namespace Transparency.Engine.Search;

/// <summary>Groups of forms, each form one word or several.</summary>
public sealed class Synonyms
{
    public static readonly Synonyms None = new([]);

    private sealed record Form(IReadOnlyList<Token> Tokens, IReadOnlyList<Form> Others)
    {
        public Token First => Tokens.First(t => t.Term is not null);
    }

    private readonly ILookup<string, Form> _byFirst;

    /// <param name="groups">Each a list of forms as they are written.</param>
    public Synonyms(IEnumerable<IReadOnlyList<string>> groups)
    {
        var tokens = new Tokens();
        _byFirst = groups.SelectMany(g => Forms(g, tokens)).ToLookup(f => f.First.Term!, StringComparer.Ordinal);
    }

    /// <summary>The terms of the other forms, from the position on where one form begins.</summary>
    public IEnumerable<(string Term, int Position)> In(IReadOnlyList<Token> tokens)
    {
        if (_byFirst.Count == 0) yield break;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Term is not { } term) continue;
            foreach (var form in _byFirst[term].Where(f => Stands(f, tokens, i)))
            {
                var start = tokens[i].Position - form.First.Position;
                foreach (var other in form.Others.SelectMany(o => o.Tokens).Where(t => t.Term is not null)) yield return (other.Term!, start + other.Position);
            }
        }
    }

    // A stop word within a form stands for any word.
    private static bool Stands(Form form, IReadOnlyList<Token> tokens, int at)
    {
        var start = tokens[at].Position - form.First.Position;
        if (start < 0) return false;
        foreach (var wanted in form.Tokens)
        {
            if (wanted.Term is null) continue;
            var place = start + wanted.Position;
            while (at < tokens.Count && tokens[at].Position < place) at++;
            var found = false;
            for (var i = at; i < tokens.Count && tokens[i].Position == place; i++) found |= tokens[i].Term == wanted.Term;
            if (!found) return false;
        }

        return true;
    }

    private static IEnumerable<Form> Forms(IReadOnlyList<string> group, Tokens tokens)
    {
        var read = group.Select(tokens.Of).Where(form => form.Any(t => t.Term is not null)).ToList();
        return read.Select(form => new Form(form, [.. read.Where(o => o != form).Select(o => new Form(o, []))]));
    }
}
