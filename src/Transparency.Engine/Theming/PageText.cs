// The characters of a page while it is rendered, in one buffer that is used for page after page.

using System.Text;
using Scriban.Runtime;

namespace Transparency.Engine.Theming;

/// <summary>A growing text. For one thread.</summary>
internal sealed class PageText : IScriptOutput
{
    // What a thread keeps between pages; of a larger page the room is given back.
    private const int MostKept = 1 << 20;

    private char[] _characters = new char[1 << 14];
    private int _length;

    public ReadOnlySpan<char> Text => _characters.AsSpan(0, _length);

    /// <summary>Empty again.</summary>
    public PageText Clear()
    {
        _length = 0;
        if (_characters.Length > MostKept) _characters = new char[1 << 14];
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
        if (_characters.Length - _length < markup.Length) Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _length + markup.Length));
        markup.CopyTo(_characters.AsSpan(_length));
        _length += markup.Length;
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

    /// <summary>As a page is sent.</summary>
    public byte[] ToUtf8()
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(Text)];
        Encoding.UTF8.GetBytes(Text, bytes);
        return bytes;
    }
}
