// Reads the registers and all datasets: schemas, rows, references, keys.

using Transparency.Engine.Concurrency;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site.Model;

/// <summary>From files to tables whose references are resolved.</summary>
internal static class TablesReader
{
    /// <summary>Where the datasets lie, each in a folder of its own.</summary>
    internal const string DataFolder = "content/data/";

    /// <summary>All tables by id: the folders of <c>content/data</c>, <c>areas</c> and <c>sources</c>.</summary>
    public static IReadOnlyDictionary<string, Table> Read(SourceTree tree, DiagnosticBag bag)
    {
        var tables = new Dictionary<string, Table>(StringComparer.Ordinal);
        Add(tables, ReadRegister(tree, "areas", "content/areas.csv", ["id", "name"], bag));
        Add(tables, ReadRegister(tree, "sources", "seeds/sources.csv", ["id", "title"], bag));
        var folders = tree.Files
            .Where(f => f.Path.StartsWith(DataFolder, StringComparison.Ordinal))
            .GroupBy(f => f.Path[DataFolder.Length..].Split('/')[0], StringComparer.Ordinal)
            .ToList();
        foreach (var table in SideBySide.Select(folders, folder => ReadDataset(folder.Key, [.. folder], bag))) Add(tables, table);
        foreach (var table in tables.Values) OutlyingAmounts.Report(table, bag);
        return References.Resolve(tables, bag);
    }

    private static void Add(Dictionary<string, Table> tables, Table? table)
    {
        if (table is not null) tables[table.Id] = table;
    }

    private static Table? ReadRegister(SourceTree tree, string id, string path, IReadOnlyList<string> needed, DiagnosticBag bag)
    {
        if (tree.Find(path) is not { } csv)
        {
            bag.Error(SiteCodes.MissingFile, $"There is no {path}.", new(path), "Every site needs this register. \"transparency new site example\" writes a whole small site to take it from.");
            return null;
        }

        var schemaPath = path + "-metadata.json";
        if (tree.Find(schemaPath) is not { } schemaFile)
        {
            bag.Error(SiteCodes.MissingFile, $"There is no {schemaPath}.", new(schemaPath), $"Describe the columns of {path} in it. \"transparency new site example\" writes a whole small site to take it from.");
            return null;
        }

        if (SchemaReader.Read(id, schemaFile, bag) is not { } schema) return null;
        foreach (var column in needed.Where(c => schema.Find(c) is null))
        {
            bag.Error(SiteCodes.MissingColumn, $"The register has no column \"{column}\".", new(schemaPath, 1), $"Add the column \"{column}\" to {schemaPath} and to {path}.");
        }

        return TableReader.Read(schema, [csv], bag);
    }

    private static Table? ReadDataset(string id, IReadOnlyList<SourceFile> files, DiagnosticBag bag)
    {
        var folder = DataFolder + id;
        if (id.Contains('.', StringComparison.Ordinal))
        {
            bag.Error(SiteCodes.MissingFile, $"{folder} stands outside a dataset's folder.", new(folder), "Put each CSV into a folder named after its dataset, beside its csv-metadata.json.");
            return null;
        }

        if (files.FirstOrDefault(f => f.Path == folder + "/csv-metadata.json") is not { } schemaFile)
        {
            bag.Error(SiteCodes.MissingFile, $"The dataset \"{id}\" has no csv-metadata.json.", new(folder + "/csv-metadata.json"), $"Describe its columns in {folder}/csv-metadata.json. Copy that of another dataset, or see content/README.md.");
            return null;
        }

        if (SchemaReader.Read(id, schemaFile, bag) is not { } schema) return null;
        return TableReader.Read(schema, [.. files.Where(f => f.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))], bag);
    }
}
