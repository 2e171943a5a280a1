// The parts of a build one by one, each on a thousand made-up grants.

using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Transparency.Benchmarks.Builds;
using Transparency.Benchmarks.Search;
using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Output;
using Transparency.Engine.Search;
using Transparency.Engine.Theming;

namespace Transparency.Benchmarks.Micro;

/// <summary>Measured within this process by BenchmarkDotNet, with what each allocates.</summary>
[InProcess]
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private const int Projects = 1_000;
    private const string Data = "content/data/funded-projects/";

    private static readonly IReadOnlyList<KeyValuePair<string, object?>> Globals =
    [
        new("title", "Safer streets & parks"),
        new("rows", Enumerable.Range(0, 20).Select(i => $"Row {i}: \"a\" < b").ToList()),
    ];

    private readonly Abbreviations _glossary = new([("CSP", "Community Safety Partnership"), ("PCC", "Police and Crime Commissioner")]);
    private readonly LinkReader _reader = new();
    private readonly Consumer _consumer = new();
    private string _folder = "";
    private TableSchema _schema = null!;
    private SourceFile _csv = null!;
    private SourceFile _newsletter = null!;
    private Theme _theme = null!;
    private OutputFile _page = null!;
    private Collection _collection = null!;
    private OutputFile[][] _files = null!;
    private int _written;

    /// <summary>Writes the corpus, and reads what a part needs from the part before it.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _folder = Directory.CreateTempSubdirectory("transparency-micro-").FullName;
        BuildCorpus.Write(Projects, _folder);
        var bag = new DiagnosticBag();
        var tree = SourceTree.Read(Path.Combine(_folder, "root"), ["content"], bag);
        _schema = SchemaReader.Read("funded-projects", tree.Find(Data + "csv-metadata.json")!, bag)!;
        _csv = tree.Find(Data + "all.csv")!;
        _newsletter = tree.Find("content/newsletters/issue-0001.md")!;
        _theme = Theme.Parse(
            [
                new("layouts/base.html", "<!doctype html><title>{{ title }}</title><main>{{ content }}</main>"),
                new("pages/list.html", "<h1>{{ title }}</h1><ul>{{ for row in rows }}{{ partial 'row' row }}{{ end }}</ul>"),
                new("partials/row.html", "<li><a href=\"/rows/\">{{ it }}</a> of the CSP</li>"),
            ],
            [""],
            bag);
        _page = new("index.html", Template(), "made up");
        _collection = OwnIndex.Collection(SearchCorpus.Of(Projects));
        _files = [.. "xy".Select(letter => Enumerable.Range(0, Projects).Select(i => new OutputFile($"projects/grant-{i}/index.html", Encoding.UTF8.GetBytes(new string(letter, 7_000)), "made up")).ToArray())];
        if (bag.HasErrors) throw new InvalidOperationException(string.Join('\n', bag.Sorted().Take(3)));
    }

    [GlobalCleanup]
    public void Clear() => Directory.Delete(_folder, recursive: true);

    /// <summary>A table of a thousand rows, each cell checked.</summary>
    [Benchmark]
    public Table Csv() => TableReader.Read(_schema, [_csv], new());

    /// <summary>One newsletter of some 500 words.</summary>
    [Benchmark]
    public Document? Markdown() => DocumentReader.Read(_newsletter, new());

    /// <summary>A page with a list of twenty partials, in its layout.</summary>
    [Benchmark]
    public byte[] Template() => _theme.Render("pages/list.html", "layouts/base.html", Globals, _glossary, (_, _) => [], "made up", new()) ?? throw new InvalidOperationException("The template has a fault.");

    /// <summary>The links of that page.</summary>
    [Benchmark]
    public OutputFile Links() => _reader.Read(_page);

    /// <summary>The search index of a thousand records.</summary>
    [Benchmark]
    public void Index() => IndexWriter.Write(_collection, Synonyms.None, "search/").Consume(_consumer);

    /// <summary>A thousand files of seven kilobytes, each other than the last ones, which they take the place of.</summary>
    [Benchmark]
    public WriteResult Write()
    {
        using var stage = SiteStage.Open(Path.Combine(_folder, "site"), new()) ?? throw new InvalidOperationException("The folder is in use.");
        return stage.Finish(_files[_written++ % _files.Length], new());
    }
}
