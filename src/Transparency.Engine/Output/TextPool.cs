// Addresses and ids that stand on many pages, each held once.

using System.Collections.Concurrent;
using System.Text;

namespace Transparency.Engine.Output;

/// <summary>Texts by their characters. From any thread.</summary>
internal sealed class TextPool
{
    private const int Longest = 256;

    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TextPool() => _bySpan = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of the attribute that was read last.</summary>
    public string Of(ref HtmlTags tags)
    {
        var bytes = tags.AttributeBytes;
        if (bytes.Length > Longest || bytes.Contains((byte)'&')) return Of(tags.AttributeText());
        Span<char> characters = stackalloc char[Longest];
        characters = characters[..Encoding.UTF8.GetChars(bytes, characters)];
        return _bySpan.TryGetValue(characters, out var known) ? known : Of(characters.ToString());
    }

    private string Of(string text) => _texts.GetOrAdd(text, text);
}
