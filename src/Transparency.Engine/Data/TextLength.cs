// The bounds of a text's length.

namespace Transparency.Engine.Data;

/// <summary>Checks <c>minLength</c> and <c>maxLength</c>.</summary>
internal static class TextLength
{
    /// <summary>The problem, or null where the length is within its bounds.</summary>
    public static Problem? Check(DataType type, string text)
    {
        if (text.Length < type.MinLength)
            return new(DataCodes.TooShort, $"This text has {Characters(text.Length)}; the column asks for {type.MinLength} or more.", "Write it out.");
        if (text.Length > type.MaxLength)
            return new(DataCodes.TooLong, $"This text has {Characters(text.Length)}; the column allows {type.MaxLength}.", "Shorten it.");
        return null;
    }

    private static string Characters(int count) => count == 1 ? "1 character" : $"{count} characters";
}
