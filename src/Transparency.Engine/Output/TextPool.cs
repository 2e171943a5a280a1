// Addresses and ids that stand on many pages, each held once.

using System.Text;

namespace Transparency.Engine.Output;

/// <summary>Texts by their characters. For one thread.</summary>
internal sealed class TextPool
{
    private const int Longest = 256;

    private readonly HashSet<string> _texts;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TextPool()
    {
        _texts = new(StringComparer.Ordinal);
        _bySpan = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The text of the attribute that was read last.</summary>
    public string Of(ref HtmlTags tags)
    {
        var bytes = tags.AttributeBytes;
        if (bytes.Length > Longest || bytes.Contains((byte)'&')) return Shared(tags.AttributeText());
        Span<char> characters = stackalloc char[Longest];
        characters = characters[..Encoding.UTF8.GetChars(bytes, characters)];
        if (_bySpan.TryGetValue(characters, out var known)) return known;
        var text = characters.ToString();
        _texts.Add(text);
        return text;
    }

    private string Shared(string text)
    {
        if (_texts.TryGetValue(text, out var known)) return known;
        _texts.Add(text);
        return text;
    }
}
