// The tags of a page, one behind the other, without a tree of elements.

using System.Net;
using System.Text;

namespace Transparency.Engine.Output;

/// <summary>
/// Reads the start tags of HTML as the standard's tokenizer does: comments, scripts, styles and what stands in a
/// <c>template</c> are passed over. A page of our own templates takes a twentieth of the time that a parser of trees needs.
/// </summary>
internal ref struct HtmlTags(ReadOnlySpan<byte> html)
{
    private static readonly string[] RawText = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    private readonly ReadOnlySpan<byte> _html = html;
    private int _at;
    private int _templates;
    private ReadOnlySpan<byte> _attributeName;
    private ReadOnlySpan<byte> _attributeValue;
    private bool _inTag;

    /// <summary>The name of the tag, as it is written.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The name of the attribute, as it is written.</summary>
    public readonly ReadOnlySpan<byte> AttributeName => _attributeName;

    /// <summary>The attribute's text with its character references, as it is written.</summary>
    public readonly ReadOnlySpan<byte> AttributeBytes => _attributeValue;

    /// <summary>The attribute's text as the page means it.</summary>
    public readonly string AttributeText()
    {
        var text = Encoding.UTF8.GetString(_attributeValue);
        return _attributeValue.Contains((byte)'&') ? WebUtility.HtmlDecode(text) : text;
    }

    /// <summary>Goes on to the next start tag that is part of the page; false at the end.</summary>
    public bool NextTag()
    {
        while (Open())
        {
            if (_templates == 0) return true;
        }

        return false;
    }

    /// <summary>Goes on to the next attribute of the tag; false after the last.</summary>
    public bool NextAttribute()
    {
        while (_inTag)
        {
            while (_at < _html.Length && (IsSpace(_html[_at]) || _html[_at] == '/')) _at++;
            if (_at >= _html.Length || _html[_at] == '>')
            {
                _inTag = false;
                _at = Math.Min(_at + 1, _html.Length);
                return false;
            }

            ReadAttribute();
            return true;
        }

        return false;
    }

    private bool Open()
    {
        Close();
        while (_at < _html.Length)
        {
            var found = _html[_at..].IndexOf((byte)'<');
            if (found < 0 || _at + found + 1 >= _html.Length) break;
            _at += found + 1;
            var next = _html[_at];
            if (char.IsAsciiLetter((char)next))
            {
                Name = ReadName();
                _inTag = true;
                return true;
            }

            if (next == '/') End();
            else if (next is (byte)'!' or (byte)'?') Comment();
        }

        _at = _html.Length;
        return false;
    }

    // Passes over what is left of the last tag, and over what it holds, where that is text alone.
    private void Close()
    {
        if (Name.IsEmpty) return;
        while (NextAttribute())
        {
        }

        if (Is(Name, "template")) _templates++;
        else if (IsRawText(Name)) PassText(Name);
        Name = default;
    }

    private void End()
    {
        _at++;
        if (_at >= _html.Length || !char.IsAsciiLetter((char)_html[_at]))
        {
            To((byte)'>');
            return;
        }

        if (Is(ReadName(), "template") && _templates > 0) _templates--;
        _inTag = true;
        while (NextAttribute())
        {
        }
    }

    private void Comment()
    {
        var rest = _html[_at..];
        if (!rest.StartsWith("!--"u8))
        {
            To((byte)'>');
            return;
        }

        // <!--> and <!---> are comments already.
        if (rest.StartsWith("!-->"u8) || rest.StartsWith("!--->"u8))
        {
            To((byte)'>');
            return;
        }

        var (plain, odd) = (rest[3..].IndexOf("-->"u8), rest[3..].IndexOf("--!>"u8));
        if (plain < 0 && odd < 0) _at = _html.Length;
        else if (odd < 0 || (plain >= 0 && plain < odd)) _at += 3 + plain + 3;
        else _at += 3 + odd + 4;
    }

    private void PassText(ReadOnlySpan<byte> name)
    {
        while (_at < _html.Length)
        {
            var found = _html[_at..].IndexOf("</"u8);
            if (found < 0) break;
            var after = _html[(_at + found + 2)..];
            if (after.Length > name.Length && Ascii.EqualsIgnoreCase(after[..name.Length], name) && (IsSpace(after[name.Length]) || after[name.Length] is (byte)'/' or (byte)'>'))
            {
                _at += found;
                return;
            }

            _at += found + 2;
        }

        _at = _html.Length;
    }

    private ReadOnlySpan<byte> ReadName()
    {
        var start = _at;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] is not ((byte)'/' or (byte)'>')) _at++;
        return _html[start.._at];
    }

    private void ReadAttribute()
    {
        var start = _at;

        // An equals sign may begin a name, but not stand within it.
        _at++;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] is not ((byte)'/' or (byte)'>' or (byte)'=')) _at++;
        _attributeName = _html[start.._at];
        _attributeValue = default;
        var after = _at;
        while (after < _html.Length && IsSpace(_html[after])) after++;
        if (after >= _html.Length || _html[after] != '=') return;
        _at = after + 1;
        while (_at < _html.Length && IsSpace(_html[_at])) _at++;
        if (_at >= _html.Length || _html[_at] == '>') return;
        var quote = _html[_at];
        if (quote is (byte)'"' or (byte)'\'')
        {
            _at++;
            var end = _html[_at..].IndexOf(quote);
            end = end < 0 ? _html.Length : _at + end;
            _attributeValue = _html[_at..end];
            _at = Math.Min(end + 1, _html.Length);
            return;
        }

        start = _at;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] != '>') _at++;
        _attributeValue = _html[start.._at];
    }

    private void To(byte end)
    {
        var found = _html[_at..].IndexOf(end);
        _at = found < 0 ? _html.Length : _at + found + 1;
    }

    private static bool IsRawText(ReadOnlySpan<byte> name)
    {
        foreach (var raw in RawText)
        {
            if (Is(name, raw)) return true;
        }

        return false;
    }

    /// <summary>Whether a name is this one, in whatever letters.</summary>
    /// <param name="written">The name of a tag or an attribute.</param>
    /// <param name="name">In small letters.</param>
    public static bool Is(ReadOnlySpan<byte> written, string name) => written.Length == name.Length && Ascii.EqualsIgnoreCase(written, name);

    private static bool IsSpace(byte character) => character is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f';
}
