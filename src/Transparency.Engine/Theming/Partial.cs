// A part of a page that templates share.

using Scriban;
using Scriban.Syntax;

namespace Transparency.Engine.Theming;

/// <summary>A partial of the theme.</summary>
/// <param name="template">What it is made of.</param>
internal sealed class Partial(Template template)
{
    /// <summary>What a partial calls its argument.</summary>
    public const string Argument = "it";

    private bool? _readsOnlyIt;

    public Template Template => template;

    /// <summary>Whether what it makes follows from its argument alone, and from no page that it stands on.</summary>
    /// <param name="find">Other partials by name; null for one that is not there.</param>
    public bool ReadsOnlyIt(Func<string, Partial?> find)
    {
        // One that calls itself is not looked into twice.
        if (_readsOnlyIt is { } known) return known;
        _readsOnlyIt = false;
        var names = new Names();
        template.Page?.Accept(names);
        return (_readsOnlyIt = names.AreTold && names.Partials.All(n => find(n)?.ReadsOnlyIt(find) == true)).Value;
    }

    // What a template names: members and what its own loops go through are no variables of the page.
    private sealed class Names : ScriptVisitor
    {
        private readonly HashSet<string> _told = new([Argument, "for", PartialFunction.One, PartialFunction.Each], StringComparer.Ordinal);

        public HashSet<string> Partials { get; } = new(StringComparer.Ordinal);

        public bool AreTold { get; private set; } = true;

        public override void Visit(ScriptMemberExpression node) => node.Target?.Accept(this);

        public override void Visit(ScriptForStatement node)
        {
            if (node.Variable is ScriptVariable { Name: var name }) _told.Add(name);
            base.Visit(node);
        }

        public override void Visit(ScriptVariableGlobal node) => AreTold &= _told.Contains(node.Name);

        public override void Visit(ScriptAssignExpression node) => AreTold = false;

        public override void Visit(ScriptFunctionCall node)
        {
            if (node.Target is ScriptVariable { Name: PartialFunction.One or PartialFunction.Each })
            {
                if (node.Arguments is [ScriptLiteral { Value: string called }, ..]) Partials.Add(called);
                else AreTold = false;
            }

            base.Visit(node);
        }
    }
}
