// The executable. The clock and the process are asked here, so that nothing below depends on them.

using Transparency.Site.Commands;

var terminal = Terminal.OfProcess();
try
{
    return await CommandLine.Run(args, terminal, Today.InLondon);
}
catch (Exception fault)
{
    // Not the content's doing: say so, and what to pass on.
    return Fault.Report(fault, args, terminal);
}
