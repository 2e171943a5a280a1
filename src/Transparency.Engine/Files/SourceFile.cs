// One file of the content, read once and kept with its line starts, so that any offset has a line and a column.

using System.Text;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Files;

/// <summary>A text file of the site's input.</summary>
/// <param name="path">Path from the site's root, with forward slashes.</param>
/// <param name="text">The whole text, decoded, without byte order mark.</param>
public sealed class SourceFile(string path, string text)
{
    // A table of this many characters is read once and then asked for a line now and then, so it is held in half the room.
    private const int Long = 1_000_000;

    private readonly int[] _lineStarts = LineStarts(text);
    private readonly int _length = text.Length;
    private readonly string? _text = text.Length < Long ? text : null;
    private readonly byte[]? _bytes = text.Length < Long ? null : Encoding.UTF8.GetBytes(text);
    private readonly WeakReference<string>? _decoded = text.Length < Long ? null : new(text);

    public string Path => path;

    public string Text => _text ?? Decoded();

    /// <summary>File name without folder and without its last extension.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(path);

    public int LineCount => _lineStarts.Length;

    /// <summary>The span of <paramref name="length"/> characters from <paramref name="offset"/>, cut at the line's end.</summary>
    public SourceSpan Span(int offset, int length = 1)
    {
        offset = Math.Clamp(offset, 0, _length);
        var index = Array.BinarySearch(_lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        var column = offset - _lineStarts[line];
        var room = Math.Max(1, Line(line + 1).Length - column);
        return new(path, line + 1, column + 1, Math.Clamp(length, 1, room));
    }

    /// <summary>Line <paramref name="number"/> (from 1) without its line break; empty past the end.</summary>
    public string Line(int number)
    {
        if (number < 1 || number > _lineStarts.Length) return "";
        var start = _lineStarts[number - 1];
        var end = number < _lineStarts.Length ? _lineStarts[number] : _length;
        return Text[start..end].TrimEnd('\n', '\r');
    }

    private string Decoded()
    {
        if (_decoded!.TryGetTarget(out var text)) return text;
        text = Encoding.UTF8.GetString(_bytes!);
        _decoded.SetTarget(text);
        return text;
    }

    private static int[] LineStarts(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }

        return [.. starts];
    }
}
