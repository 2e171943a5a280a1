// The site that the benchmark's other generators make, made with this program's engine: Transparency.PlainSite INPUT PEERS OUTPUT

using Transparency.Engine.Diagnostics;
using Transparency.PlainSite;

if (args is not [var input, var peers, var output])
{
    Console.Error.WriteLine("plain-site INPUT PEERS OUTPUT: a folder with grants.csv and newsletters/, tests/benchmarks/peers, and the folder of the site.");
    return 2;
}

var bag = new DiagnosticBag();
SiteWriter.Write(input, peers, output, bag);
foreach (var message in bag.Sorted().Where(m => m.Severity == Severity.Error)) Console.Error.WriteLine($"{message.Span}: {message.Message} {message.Hint}");
return bag.HasErrors ? 1 : 0;
