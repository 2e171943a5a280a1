// A command whose help ends with examples.

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Transparency.Site.Commands;

/// <summary>A command with what one would type, and what that does.</summary>
internal sealed class ExampleCommand(string name, string description, IReadOnlyList<(string Typed, string Does)> examples)
    : Command(name, description)
{
    public IReadOnlyList<(string Typed, string Does)> Examples => examples;

    /// <summary>Adds the examples of each command to the help that the library writes.</summary>
    public static void ShowExamples(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction help) option.Action = new HelpWithExamples(help);
        }
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parsed)
        {
            var code = help.Invoke(parsed);
            if (parsed.CommandResult.Command is ExampleCommand { Examples: { Count: > 0 } examples })
            {
                var writer = parsed.InvocationConfiguration.Output;
                writer.WriteLine("Examples:");
                foreach (var (typed, does) in examples) writer.WriteLine($"  {typed}\n      {does}");
                writer.WriteLine();
            }

            return code;
        }
    }
}
