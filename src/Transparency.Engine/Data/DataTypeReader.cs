// Reads the datatype of a column.

using System.Globalization;
using System.Text.RegularExpressions;
using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Turns a datatype, a name or an object with <c>base</c> and bounds, into a <see cref="DataType"/>.</summary>
internal static partial class DataTypeReader
{
    private static readonly DataType Text = new(ValueType.Text);

    public static DataType Read(JsonProperties column, FileReport report)
    {
        switch (column.Take("datatype"))
        {
            case null:
                column.ReportMissing("datatype");
                return Text;
            case ScalarNode { Quoted: true } name:
                return new(Base(name, report));
            case MapNode map:
                return Bounded(new(map, report, "The datatype"), report);
            case var other:
                return column.Wrong<DataType>("datatype", other, "Write a name such as \"string\", or { \"base\": … }.") ?? Text;
        }
    }

    private static ValueType Base(ScalarNode name, FileReport report)
    {
        ValueType? type = name.Value switch
        {
            "string" => ValueType.Text,
            "integer" => ValueType.Integer,
            "decimal" => ValueType.Decimal,
            "boolean" => ValueType.Boolean,
            "date" => ValueType.Date,
            "anyURI" => ValueType.Uri,
            _ => null,
        };
        if (type is { } known) return known;

        var meant = name.Value.ToLowerInvariant() switch
        {
            "text" or "varchar" => "string",
            "number" or "float" or "double" or "currency" or "money" => "decimal",
            "int" or "long" or "whole" => "integer",
            "bool" or "yesno" => "boolean",
            "datetime" or "day" => "date",
            "url" or "uri" or "link" => "anyURI",
            var typed => NearestName.Find(typed, ["string", "integer", "decimal", "boolean", "date", "anyURI"]),
        };
        report.Error(DataCodes.SchemaUnknownDatatype, $"There is no datatype \"{name.Value}\".", name.Span,
            meant is null ? "Write string, integer, decimal, boolean, date or anyURI." : $"Did you mean \"{meant}\"?");
        return ValueType.Text;
    }

    private static DataType Bounded(JsonProperties datatype, FileReport report)
    {
        var type = datatype.RequiredTextNode("base") is { } name ? Base(name, report) : ValueType.Text;
        var isText = type is ValueType.Text or ValueType.Uri;
        var minimum = Bound(datatype, "minimum", type, report);
        var maximum = Bound(datatype, "maximum", type, report);
        var minLength = Suits("minLength", isText) ? datatype.WholeNumber("minLength") : null;
        var maxLength = Suits("maxLength", isText) ? datatype.WholeNumber("maxLength") : null;
        if (minimum is IComparable low && maximum is not null && low.CompareTo(maximum) > 0)
            report.Error(DataCodes.SchemaUnsuitable, "The minimum is above the maximum.", datatype.Span, "Exchange the two.");
        if (minLength > maxLength)
            report.Error(DataCodes.SchemaUnsuitable, "The least length is above the greatest.", datatype.Span, "Exchange \"minLength\" and \"maxLength\".");
        var format = Suits("format", type is ValueType.Text) ? datatype.TextNode("format") : null;
        datatype.ReportUnknown();

        var result = new DataType(type, minimum, maximum, minLength, maxLength);
        return format is null ? result : result with { Format = format.Value, Pattern = Pattern(format, report), Choices = Choices(format.Value) };

        bool Suits(string property, bool suits)
        {
            var node = datatype.Take(property);
            if (node is null || suits) return node is not null;
            report.Error(DataCodes.SchemaUnsuitable, $"\"{property}\" is for text; this column holds something else.", node.Span,
                "Take it away, or make the base string.");
            return false;
        }
    }

    private static object? Bound(JsonProperties datatype, string property, ValueType type, FileReport report)
    {
        if (datatype.Take(property) is not { } node) return null;
        if (type is ValueType.Integer or ValueType.Decimal) return datatype.Number(property);
        if (type is ValueType.Date)
        {
            if (node is ScalarNode { Quoted: true } day
                && DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
            return datatype.Wrong<object>(property, node, "Write a date in quotation marks, for example \"2025-10-27\".");
        }

        report.Error(DataCodes.SchemaUnsuitable, $"\"{property}\" is for numbers and dates; this column holds something else.", node.Span,
            "Take it away; for the length of a text there are \"minLength\" and \"maxLength\".");
        return null;
    }

    private static Regex? Pattern(ScalarNode format, FileReport report)
    {
        try
        {
            // Without backtracking a pattern takes time in proportion to the text, whatever it is. Alone first:
            // "a)(b" would go unnoticed between the brackets.
            const RegexOptions options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
            _ = new Regex(format.Value, options);
            return new($@"\A(?:{format.Value})\z", options);
        }
        catch (RegexParseException problem)
        {
            report.Error(DataCodes.SchemaBadPattern, $"The pattern cannot be understood at its character {Math.Min(problem.Offset + 1, format.Value.Length)}.", format.Span,
                "Close every bracket, and write \\\\ before a character that is meant as itself, such as ( or +.");
        }
        catch (NotSupportedException)
        {
            report.Error(DataCodes.SchemaBadPattern, "The pattern looks ahead, looks back or refers to itself, which is not possible here.", format.Span,
                "Write the pattern without (?=…), (?!…), (?<=…) and \\1.");
        }

        return null;
    }

    private static string[]? Choices(string format) =>
        PlainList().Match(format) is { Success: true } list ? list.Groups["list"].Value.Split('|') : null;

    [GeneratedRegex(@"\A(?:\^?\((?:\?:)?(?<list>[\w -]+(?:\|[\w -]+)*)\)\$?|\^?(?<list>[\w -]+(?:\|[\w -]+)+)\$?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainList();
}
