// A part of a page that templates share.

using Scriban;
using Scriban.Syntax;

namespace Transparency.Engine.Theming;

/// <summary>A partial of the theme.</summary>
internal sealed class Partial
{
    /// <summary>What a partial calls its argument.</summary>
    public const string Argument = "it";

    private readonly Names _names = new();

    public Partial(Template template)
    {
        Template = template;
        template.Page?.Accept(_names);
    }

    public Template Template { get; }

    /// <summary>Whether what it makes follows from its argument alone, and from no page that it stands on.</summary>
    public bool ReadsOnlyIt { get; private set; }

    /// <summary>Finds out of each partial of a theme, by name, whether it and all that it calls read nothing but arguments.</summary>
    public static void Judge(IReadOnlyDictionary<string, Partial> all)
    {
        foreach (var partial in all.Values) partial.ReadsOnlyIt = partial.Reads(all, []);
    }

    private bool Reads(IReadOnlyDictionary<string, Partial> all, HashSet<Partial> seen) =>
        !seen.Add(this) || (_names.AreTold && _names.Partials.All(name => all.TryGetValue(name, out var called) && called.Reads(all, seen)));

    // What a template names. Members are no variables of the page, nor is what its own loops go through, within them.
    private sealed class Names : ScriptVisitor
    {
        private readonly List<string> _told = [Argument];

        public HashSet<string> Partials { get; } = new(StringComparer.Ordinal);

        /// <summary>Whether all that it reads is its argument or made of it.</summary>
        public bool AreTold { get; private set; } = true;

        public override void Visit(ScriptMemberExpression node) => node.Target?.Accept(this);

        public override void Visit(ScriptForStatement node)
        {
            node.Iterator?.Accept(this);
            foreach (var argument in node.NamedArguments ?? []) argument.Accept(this);
            _told.AddRange(["for", (node.Variable as ScriptVariable)?.Name ?? ""]);
            node.Body?.Accept(this);
            _told.RemoveRange(_told.Count - 2, 2);
            node.Else?.Accept(this);
        }

        public override void Visit(ScriptVariableGlobal node) => AreTold &= _told.Contains(node.Name);

        public override void Visit(ScriptVariableLocal node) => AreTold = false;

        public override void Visit(ScriptThisExpression node) => AreTold = false;

        public override void Visit(ScriptAssignExpression node) => AreTold = false;

        // What comes through a pipe may be the name of a partial.
        public override void Visit(ScriptPipeCall node) => AreTold = false;

        public override void Visit(ScriptFunctionCall node)
        {
            if (node is { Target: ScriptVariable { Name: PartialFunction.One or PartialFunction.Each }, Arguments: [ScriptLiteral { Value: string called }, ..] })
            {
                Partials.Add(called);
                foreach (var argument in node.Arguments) argument.Accept(this);
                return;
            }

            base.Visit(node);
        }
    }
}
