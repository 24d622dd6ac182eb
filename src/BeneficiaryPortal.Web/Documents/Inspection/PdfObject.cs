namespace BeneficiaryPortal.Web.Documents.Inspection;

/// <summary>The few entries of one object's dictionary that matter here.</summary>
internal sealed class PdfObject
{
    private string _key = "";
    private string? _type;
    private string? _subtype;
    private long _width;
    private long _height;

    public required long Number { get; init; }

    public string? Filter { get; private set; }

    public long? Length { get; private set; }

    public long First { get; private set; }

    public long Objects { get; private set; }

    public bool IsPage => _type is "Page";

    public bool IsObjectStream => _type is "ObjStm";

    public bool IsPicture => _subtype is "Image";

    public long Pixels => _width > 0 && _height > 0 && _width < int.MaxValue && _height < int.MaxValue ? _width * _height : 0;

    public void AddName(string name)
    {
        switch (_key)
        {
            case "Type":
                _type ??= name;
                break;
            case "Subtype":
                _subtype ??= name;
                break;
            case "Filter":
                Filter ??= name;
                break;
        }

        _key = name;
    }

    public void AddNumber(long value)
    {
        switch (_key)
        {
            case "Length":
                Length ??= value;
                break;
            case "First":
                First = value;
                break;
            case "N":
                Objects = value;
                break;
            case "Width":
                _width = value;
                break;
            case "Height":
                _height = value;
                break;
        }

        _key = "";
    }
}
