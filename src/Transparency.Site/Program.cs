Console.WriteLine("Transparency");
