// The site that the benchmark's other generators make, made with this program's engine: Transparency.PlainSite INPUT PEERS OUTPUT

using Transparency.Engine.Diagnostics;
using Transparency.PlainSite;

var bag = new DiagnosticBag();
SiteWriter.Write(input: args[0], peers: args[1], output: args[2], bag);
foreach (var message in bag.Sorted().Where(m => m.Severity == Severity.Error)) Console.Error.WriteLine($"{message.Span}: {message.Message} {message.Hint}");
return bag.HasErrors ? 1 : 0;
