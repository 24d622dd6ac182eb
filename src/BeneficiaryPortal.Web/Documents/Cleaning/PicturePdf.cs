using System.Globalization;
using System.Text;

namespace BeneficiaryPortal.Web.Documents.Cleaning;

/// <summary>A PDF of pictures alone, one JPEG a page, as long as A4.</summary>
internal sealed class PicturePdf : IDisposable
{
    private const double LongestSide = 842;
    private const int FirstPage = 3;
    private const int ObjectsOfPage = 3;

    private readonly MemoryStream _file = new();
    private readonly List<long> _places = [];

    public PicturePdf()
    {
        Write("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        _places.AddRange([0, 0]);
    }

    public long Length => _file.Length;

    private int Pages => (_places.Count - FirstPage + 1) / ObjectsOfPage;

    public void Add(byte[] jpeg, int width, int height)
    {
        var points = LongestSide / Math.Max(width, height);
        var (across, down) = (Points(width * points), Points(height * points));
        var drawing = $"q {across} 0 0 {down} 0 0 cm /P Do Q";
        var number = _places.Count + 1;
        Object($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {across} {down}]/Contents {Text(number + 1)} 0 R/Resources<</XObject<</P {Text(number + 2)} 0 R>>>>>>");
        Object($"<</Length {Text(drawing.Length)}>>\nstream\n{drawing}\nendstream");
        Begin();
        Write($"<</Type/XObject/Subtype/Image/Width {Text(width)}/Height {Text(height)}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length {Text(jpeg.Length)}>>\nstream\n");
        _file.Write(jpeg);
        Write("\nendstream\nendobj\n");
    }

    public void Dispose() => _file.Dispose();

    public byte[] Build()
    {
        Place(1, "<</Type/Catalog/Pages 2 0 R>>");
        var kids = string.Join(' ', Enumerable.Range(0, Pages).Select(page => $"{Text(FirstPage + (page * ObjectsOfPage))} 0 R"));
        Place(2, $"<</Type/Pages/Count {Text(Pages)}/Kids[{kids}]>>");
        var start = _file.Length;
        Write($"xref\n0 {Text(_places.Count + 1)}\n0000000000 65535 f \n");
        foreach (var place in _places)
        {
            Write(place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        }

        Write($"trailer\n<</Size {Text(_places.Count + 1)}/Root 1 0 R>>\nstartxref\n{Text(start)}\n%%EOF\n");
        return _file.ToArray();
    }

    private void Object(string content)
    {
        Begin();
        Write(content + "\nendobj\n");
    }

    private void Begin()
    {
        _places.Add(_file.Length);
        Write($"{Text(_places.Count)} 0 obj\n");
    }

    private void Place(int number, string content)
    {
        _places[number - 1] = _file.Length;
        Write($"{Text(number)} 0 obj\n{content}\nendobj\n");
    }

    private void Write(string text) => _file.Write(Encoding.Latin1.GetBytes(text));

    private static string Points(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
