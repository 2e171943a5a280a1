// content/addresses.csv: the addresses that were published once, and that must lead somewhere for ever.

using System.Text;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site.Permanence;

/// <summary>The list, with the place of each address.</summary>
internal sealed class PublishedAddresses
{
    /// <summary>Where the list lies.</summary>
    public const string FilePath = "content/addresses.csv";

    private const string Heading = "address";

    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly SourceFile? _file;

    private PublishedAddresses(SourceFile? file) => _file = file;

    public int Count => _lines.Count;

    public IEnumerable<string> All => _lines.Keys;

    public bool Contains(string address) => _lines.ContainsKey(address);

    /// <summary>Reads the list; empty where there is none yet. What is no address is reported.</summary>
    public static PublishedAddresses Read(SourceTree content, DiagnosticBag bag)
    {
        var list = new PublishedAddresses(content.Find(FilePath));
        if (list._file is not { } file) return list;
        for (var line = 1; line <= file.LineCount; line++)
        {
            var address = file.Line(line).Trim().Trim('"');
            if (address.Length == 0 || (line == 1 && address == Heading)) continue;
            if (address.StartsWith('/') && !address.Contains(' ', StringComparison.Ordinal)) list._lines.TryAdd(address, line);
            else bag.Error(
                SiteCodes.PublishedAddress, $"\"{address}\" is not an address of this site.", new(FilePath, line, 1, Math.Max(1, address.Length)),
                "The program writes this file. Take the line away, or put back what stood there.", sourceLine: file.Line(line));
        }

        return list;
    }

    /// <summary>Reports an error about an address of the list.</summary>
    public void Error(string code, string message, string address, string hint, DiagnosticBag bag)
    {
        var line = _lines[address];
        bag.Error(code, message, new(FilePath, line, 1, address.Length), hint, sourceLine: _file!.Line(line));
    }

    /// <summary>The list as it is written: a heading, then one address to a line.</summary>
    public static string Text(IEnumerable<string> addresses)
    {
        var text = new StringBuilder(Heading).Append('\n');
        foreach (var address in addresses.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) text.Append(address).Append('\n');
        return text.ToString();
    }
}
