// What a byte means in the encoding that older Windows programs save in.

namespace Transparency.Engine.Files;

/// <summary>Windows-1252, the encoding of a CSV saved by Excel without "UTF-8".</summary>
internal static class Windows1252
{
    // The 32 places in which Windows-1252 differs from Latin-1; a blank where it has no character.
    private const string High = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /// <summary>The character for a byte; a space where the encoding has none.</summary>
    public static char Character(byte value) => value is >= 0x80 and < 0xA0 ? High[value - 0x80] : (char)value;

    /// <summary>The byte for a character; null where the encoding has none.</summary>
    public static byte? Byte(char character) => High.IndexOf(character) is >= 0 and var at && character != ' ' ? (byte)(0x80 + at)
        : character is < (char)0x80 or >= (char)0xA0 and <= (char)0xFF ? (byte)character
        : null;

    /// <summary>How the character is called: <c>a pound sign (£)</c>.</summary>
    public static string Name(byte value) => Character(value) switch
    {
        '£' => "a pound sign (£)",
        '€' => "a euro sign (€)",
        '\u2018' or '\u2019' => $"a curly apostrophe ({Character(value)})",
        '\u201C' or '\u201D' => $"a curly quotation mark ({Character(value)})",
        '\u2013' or '\u2014' => $"a dash ({Character(value)})",
        '\u2026' => "three dots (…)",
        '\u2022' => "a bullet (•)",
        '\u00A0' => "a space that does not break",
        '½' or '¼' or '¾' => $"a fraction ({Character(value)})",
        ' ' => "a character",
        var other => $"\"{other}\"",
    };
}
