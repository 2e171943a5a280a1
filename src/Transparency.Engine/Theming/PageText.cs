// The characters of a page while it is rendered, in one buffer that is used for page after page.

using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace Transparency.Engine.Theming;

/// <summary>A growing text. For one thread.</summary>
internal sealed class PageText : IScriptOutput
{
    // What a thread keeps between pages; the room of a larger page goes back to where all threads take it from.
    private const int MostKept = 1 << 21;
    private const int Least = 1 << 14;

    private char[] _characters = ArrayPool<char>.Shared.Rent(Least);
    private int _length;

    public ReadOnlySpan<char> Text => _characters.AsSpan(0, _length);

    /// <summary>Empty again.</summary>
    public PageText Clear()
    {
        _length = 0;
        if (_characters.Length > MostKept) Take(Least);
        return this;
    }

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    /// <summary>Markup, as it is.</summary>
    public void Write(ReadOnlySpan<char> markup)
    {
        Room(markup.Length);
        markup.CopyTo(_characters.AsSpan(_length));
        _length += markup.Length;
    }

    /// <summary>Markup in UTF-8.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> markup)
    {
        Room(markup.Length);
        _length += Encoding.UTF8.GetChars(markup, _characters.AsSpan(_length));
    }

    /// <summary>Text made safe for element content and for quoted attributes.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Html.Signs) is >= 0 and var at)
        {
            Write(text[..at]);
            Write(Html.Written(text[at]));
            text = text[(at + 1)..];
        }

        Write(text);
    }

    // For so many characters more; a byte is never more than one.
    private void Room(int more)
    {
        if (_characters.Length - _length < more) Take(Math.Max(_characters.Length * 2, _length + more));
    }

    private void Take(int room)
    {
        var larger = ArrayPool<char>.Shared.Rent(room);
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }

    /// <summary>As a page is sent.</summary>
    /// <param name="from">The first character.</param>
    public byte[] ToUtf8(int from = 0)
    {
        var text = Text[from..];
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }
}
