// Where each cell of a CSV record stands, in lines and characters.

using System.Text;
using CsvHelper;

namespace Transparency.Engine.Data;

/// <summary>Line and column (both from 1) and characters on that line, at least 1.</summary>
internal readonly record struct CellPlace(int Line, int Column, int Length);

/// <summary>Measures the raw cells of one record after another; cells in quotation marks may go over several lines.</summary>
internal sealed class RecordPlaces
{
    private CellPlace[] _places = new CellPlace[16];

    public CellPlace this[int cell] => _places[cell];

    public int FirstLine { get; private set; }

    public void Measure(CsvReader csv)
    {
        if (_places.Length < csv.FieldCount) _places = new CellPlace[csv.FieldCount];
        var line = FirstLine = (int)csv.LineNumber;
        var column = 1;
        for (var i = 0; i < csv.FieldCount; i++)
        {
            var raw = csv.GetRawSpan(i);
            var lineBreak = raw.IndexOfAny((byte)'\r', (byte)'\n');
            var first = Encoding.UTF8.GetCharCount(lineBreak < 0 ? raw : raw[..lineBreak]);
            _places[i] = new(line, column, Math.Max(1, first));
            column += first;
            while (lineBreak >= 0)
            {
                raw = raw[(raw[lineBreak] == '\r' && lineBreak + 1 < raw.Length && raw[lineBreak + 1] == '\n' ? lineBreak + 2 : lineBreak + 1)..];
                lineBreak = raw.IndexOfAny((byte)'\r', (byte)'\n');
                line++;
                column = 1 + Encoding.UTF8.GetCharCount(lineBreak < 0 ? raw : raw[..lineBreak]);
            }

            column++;
        }
    }
}
