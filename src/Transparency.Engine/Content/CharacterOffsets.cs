// Readers of UTF-8 count bytes, messages count characters.

namespace Transparency.Engine.Content;

/// <summary>Turns byte offsets of a text's UTF-8 form into character offsets, in one pass when asked in rising order.</summary>
internal sealed class CharacterOffsets(string text)
{
    private int _characters;
    private long _bytes;

    /// <summary>The character that begins at that byte; the text's length past its end.</summary>
    public int At(long byteOffset)
    {
        if (byteOffset < _bytes) (_characters, _bytes) = (0, 0);
        while (_bytes < byteOffset && _characters < text.Length)
        {
            var pair = char.IsHighSurrogate(text[_characters])
                && _characters + 1 < text.Length && char.IsLowSurrogate(text[_characters + 1]);
            _bytes += pair ? 4 : text[_characters] switch { < '\u0080' => 1, < '\u0800' => 2, _ => 3 };
            _characters += pair ? 2 : 1;
        }

        return _characters;
    }
}
