// The terms of a run of records; several runs are read at once and joined.

namespace Transparency.Engine.Search;

/// <summary>Where one term stands within a run. The first record's gap is not written: only who joins the runs knows it.</summary>
internal sealed class TermPlaces
{
    public int First { get; private set; } = -1;

    public int Last { get; private set; }

    public int Count { get; private set; }

    public Bytes Postings { get; } = new();

    public Bytes Positions { get; } = new();

    public void Begin(int record)
    {
        if (First < 0) First = record;
        else Postings.Integer(record - Last);
        Last = record;
        Count++;
    }
}

/// <summary>Reads the records of a run, one after the other.</summary>
internal sealed class TermChunk(Synonyms synonyms, byte[][] lengths)
{
    private const int FieldShift = 28;
    private const int TermShift = 32;

    private readonly Tokens _tokens = new();
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<TermPlaces> _places = [];

    // Term, field and position of every word of one record, so that sorting them is all the grouping there is.
    private readonly List<ulong> _words = [];

    public IEnumerable<(string Term, TermPlaces Places)> Terms => _ids.Select(id => (id.Key, _places[id.Value]));

    /// <summary>Each word as it is written, its term, and how often it stands in the run.</summary>
    public IEnumerable<(string Surface, string Term, int Count)> Surfaces =>
        _tokens.Known.Where(w => w.Term is not null && w.Surface.Any(char.IsLetter)).Select(w => (w.Surface, w.Term!, w.Count));

    public void Add(int number, SearchRecord record)
    {
        _words.Clear();
        var texts = record.Texts();
        for (var field = 0; field < texts.Count; field++)
        {
            var tokens = _tokens.Of(texts[field]);
            lengths[field][number] = (byte)Math.Min(byte.MaxValue, Length(tokens));
            foreach (var token in tokens)
            {
                if (token.Term is null) continue;
                if (token.Word.Id < 0) token.Word.Id = IdOf(token.Term);
                token.Word.Count++;
                Place(token.Word.Id, field, token.Position);
            }

            foreach (var (term, position) in synonyms.In(tokens)) Place(IdOf(term), field, position);
        }

        _words.Sort();
        Write(number);
    }

    // Two terms at one position are one word.
    private static int Length(IReadOnlyList<Token> tokens)
    {
        var count = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i == 0 || tokens[i].Position != tokens[i - 1].Position) count++;
        }

        return count;
    }

    private int IdOf(string term)
    {
        if (!_ids.TryGetValue(term, out var id))
        {
            id = _places.Count;
            _ids.Add(term, id);
            _places.Add(new());
        }

        return id;
    }

    private void Place(int id, int field, int position) => _words.Add(((ulong)id << TermShift) | ((ulong)field << FieldShift) | (uint)position);

    private void Write(int number)
    {
        for (var from = 0; from < _words.Count;)
        {
            var to = from;
            while (to < _words.Count && _words[to] >> TermShift == _words[from] >> TermShift) to++;
            WriteTerm(number, _places[(int)(_words[from] >> TermShift)], from, to);
            from = to;
        }
    }

    private void WriteTerm(int number, TermPlaces places, int from, int to)
    {
        places.Begin(number);
        var fields = 0;
        for (var i = from; i < to; i++) fields |= 1 << FieldOf(i);
        places.Postings.Integer(fields);
        for (var i = from; i < to;)
        {
            var (field, count, last) = (FieldOf(i), 0, -1);
            for (; i < to && FieldOf(i) == field; i++)
            {
                var position = (int)(_words[i] & ((1 << FieldShift) - 1));
                if (position == last) continue;
                places.Positions.Integer(position - last);
                last = position;
                count++;
            }

            places.Postings.Integer(count);
        }
    }

    private int FieldOf(int word) => (int)(_words[word] >> FieldShift) & 0xF;
}
